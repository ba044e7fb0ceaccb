/** Folded. Words that say nothing about a topic; neither indexed nor asked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf aus
  bei beim bereits bin bis bist bzw da dabei dadurch dafuer dagegen daher damit danach daneben dann daran darauf daraus
  darf darin darueber darum darunter das dass dasselbe davon davor dazu dein deine deinem deinen deiner dem den denen
  denn dennoch der deren derselbe des desselben dessen deshalb die dies diese dieselbe diesem diesen dieser dieses doch
  dort du durch duerfen ebenso ein eine einem einen einer eines einige einigem einigen einiger einiges einmal er es etc
  etwa etwas euch euer eure fuer ganz ganze ganzen gar gegebenenfalls gegen gemaess genau geworden ggf gibt haben habe
  hat hatte hatten hier hierzu hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins innerhalb
  insbesondere ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt jeweils jeweilige
  jeweiligen kann kein keine keinem keinen keiner keines koennen koennte konnte lassen laesst man manche manchem manchen
  mancher mehr mein meine meinem meinen meiner mich mir mit moechte moechten muss muessen nach nicht nichts noch nun nur
  ob oder oft ohne per pro schon sehr sein seine seinem seinen seiner seines seit selber sich sie sind so sobald sodass
  sogar solche solchem solchen solcher sollen sollte sollten somit sondern sonst soweit sowie sowohl statt ueber um und
  uns unser unsere unserem unseren unserer unter usw viel viele vielen vieler vom von vor wann war waren warum was weil
  welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wobei wodurch wofuer wohl
  womit worauf wozu wurde wurden zb zu zum zur zwar zwischen`.split(/\s+/),
);

/**
 * Folded. What a query may say without a topic having to say it, because everything here is one: "Excel Kurs" asks
 * for Excel. They still count in ranking.
 */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  `kurs kurse seminar seminare schulung schulungen training trainings workshop workshops lehrgang lehrgaenge fortbildung
  fortbildungen weiterbildung weiterbildungen veranstaltung veranstaltungen webinar webinare onlinekurs thema themen
  angebot angebote termin termine lernen suche umgang tipps richtig besser einfach erfolgreich gut nutzen benutzen verwenden anwenden`.split(
    /\s+/,
  ),
);
