import type { MailCatalogue } from './catalogue.ts';
import { coachingNoticesDe } from './coaching.ts';

export const de: MailCatalogue = {
  locale: 'de-DE',
  greeting: 'Guten Tag {name},',
  closing: 'Freundliche Grüße\nIhre Fortbildung',
  footer: 'Wie Sie benachrichtigt werden, stellen Sie hier ein: {settings}',
  open: 'In Weitblick öffnen',
  facts: { session: 'Veranstaltung', number: 'Kursnummer', when: 'Termin', place: 'Ort' },
  clock: ' Uhr',
  notices: {
    REQUEST_RECEIVED: {
      subject: 'Anfrage eingegangen: {title}',
      lines: ['Ihre Anfrage ist eingegangen.', 'Die Entscheidung fällt spätestens am {decideBy}.'],
    },
    REQUEST_APPROVED: {
      subject: 'Genehmigt, Sie haben einen Platz: {title}',
      lines: ['Ihre Anfrage wurde genehmigt. Sie haben einen Platz.'],
    },
    APPROVED_AND_WAITING: {
      subject: 'Genehmigt, Warteliste: {title}',
      lines: ['Ihre Anfrage wurde genehmigt.', 'Zurzeit ist kein Platz frei. Sie stehen auf der Warteliste.'],
    },
    REQUEST_DECLINED: {
      subject: 'Nicht genehmigt: {title}',
      lines: ['Ihre Anfrage wurde nicht genehmigt.', 'Begründung: {reason}'],
    },
    REQUEST_WITHDRAWN: {
      subject: 'Anfrage zurückgezogen: {title}',
      lines: ['Sie haben Ihre Anfrage zurückgezogen.'],
    },
    REQUEST_EXPIRED: {
      subject: 'Anfrage abgelaufen: {title}',
      lines: [
        'Über Ihre Anfrage wurde bis zum Ende der Frist nicht entschieden. Sie ist deshalb abgelaufen.',
        'Sie können erneut anfragen, solange die Anmeldung offen ist.',
      ],
    },
    APPROVAL_TAKEN_BACK: {
      subject: 'Genehmigung zurückgenommen: {title}',
      lines: ['Die Genehmigung wurde zurückgenommen. Über Ihre Anfrage wird neu entschieden.'],
    },
    DECLINE_TAKEN_BACK: {
      subject: 'Ablehnung zurückgenommen: {title}',
      lines: ['Die Ablehnung wurde zurückgenommen. Über Ihre Anfrage wird neu entschieden.'],
    },
    SEAT_CONFIRMED: { subject: 'Angemeldet: {title}', lines: ['Sie sind angemeldet und haben einen Platz.'] },
    WAITING_LIST_JOINED: {
      subject: 'Auf der Warteliste: {title}',
      lines: ['Sie stehen auf der Warteliste. Sobald ein Platz frei wird, hören Sie von uns.'],
    },
    PROMOTED_FROM_WAITING_LIST: {
      subject: 'Sie haben einen Platz: {title}',
      lines: ['Ein Platz ist frei geworden. Sie sind jetzt angemeldet.'],
    },
    WAITING_LIST_LEFT: {
      subject: 'Warteliste verlassen: {title}',
      lines: ['Sie stehen nicht mehr auf der Warteliste.'],
    },
    WAITING_LIST_CLOSED: {
      subject: 'Warteliste geschlossen: {title}',
      lines: ['Leider ist kein Platz frei geworden. Die Warteliste ist geschlossen.'],
    },
    SEAT_OFFERED: {
      subject: 'Platz frei, bitte antworten: {title}',
      lines: [
        'Für Sie ist ein Platz frei. Er ist für Sie reserviert bis {offerUntil}.',
        'Bitte nehmen Sie den Platz an oder lehnen Sie ihn ab.',
      ],
    },
    OFFER_ACCEPTED: {
      subject: 'Platz angenommen: {title}',
      lines: ['Sie haben den Platz angenommen und sind angemeldet.'],
    },
    OFFER_DECLINED: {
      subject: 'Platz abgelehnt: {title}',
      lines: ['Sie haben den Platz abgelehnt. Er geht an die nächste Person.'],
    },
    OFFER_EXPIRED: {
      subject: 'Angebot abgelaufen: {title}',
      lines: ['Die Frist für den angebotenen Platz ist abgelaufen. Er geht an die nächste Person.'],
    },
    SEAT_GIVEN_BACK: {
      subject: 'Anmeldung aufgehoben: {title}',
      lines: ['Ihre Anmeldung wurde aufgehoben.', 'Grund: {reason}'],
    },
    SESSION_CANCELLED: {
      subject: 'Findet nicht statt: {title}',
      lines: [
        'Die Veranstaltung findet nicht statt. Sie müssen nichts tun.',
        'Grund: {reason}',
        'Freie Plätze zum selben Thema: {alternatives}',
        'Alle Termine zum Thema finden Sie in Weitblick: {topicUrl}',
      ],
    },
    SEAT_MOVED: {
      subject: 'Anderer Termin: {title}',
      lines: [
        'Dieser Termin wurde geteilt oder mit einem anderen zusammengelegt.',
        'Grund: {reason}',
        'Zu Ihrem neuen Termin erhalten Sie eine eigene Nachricht.',
      ],
    },
    MOVE_ASKED: {
      subject: 'Passt Ihnen der neue Termin? {title}',
      lines: [
        'Ihr Termin wird geteilt oder mit einem anderen zusammengelegt. Im neuen Termin ist ein Platz für Sie frei gehalten.',
        'Bitte antworten Sie bis {offerUntil}. Danach geht der Platz an die nächste Person.',
        'Grund: {reason}',
        'Findet Ihr bisheriger Termin weiter statt, behalten Sie dort Ihren Platz, bis Sie zusagen.',
      ],
    },
    TRAINER_RELEASED: {
      subject: 'Ihr Einsatz entfällt: {title}',
      lines: ['Der Termin, den Sie leiten sollten, findet nicht statt.', 'Grund: {reason}'],
    },
    MINIMUM_WARNING: {
      subject: 'Zu wenige Anmeldungen: {title}',
      lines: [
        'Für diesen Termin gibt es noch zu wenige Anmeldungen.',
        'Bis {decideAt} ist zu entscheiden, ob er stattfindet.',
      ],
    },
    MINIMUM_DECISION_DUE: {
      subject: 'Bitte entscheiden: {title}',
      lines: [
        'Für diesen Termin gibt es zu wenige Anmeldungen.',
        'Bitte entscheiden Sie heute, ob er stattfindet oder abgesagt wird.',
      ],
    },
    DECISION_ASKED: {
      subject: 'Bitte entscheiden: Anfrage von {applicant}',
      lines: [
        '{applicant} möchte teilnehmen und braucht Ihre Entscheidung.',
        'Bitte entscheiden Sie bis {due}.',
      ],
    },
    DECISION_REMINDER: {
      subject: 'Erinnerung: Anfrage von {applicant}',
      lines: [
        'Die Anfrage von {applicant} wartet noch auf Ihre Entscheidung.',
        'Bitte entscheiden Sie bis {due}.',
      ],
    },
    DECISION_ESCALATED: {
      subject: 'Jetzt bei Ihnen: Anfrage von {applicant}',
      lines: [
        'Über die Anfrage von {applicant} wurde noch nicht entschieden. Die Entscheidung liegt jetzt bei Ihnen.',
        'Bitte entscheiden Sie bis {due}.',
      ],
    },
    QUESTION_ASKED: {
      subject: 'Rückfrage zu Ihrer Anfrage: {title}',
      lines: [
        'Zu Ihrer Anfrage gibt es eine Rückfrage. Bitte antworten Sie in Weitblick, damit entschieden werden kann.',
        'Die Entscheidung fällt spätestens am {decideBy}.',
      ],
    },
    QUESTION_ANSWERED: {
      subject: 'Antwort auf Ihre Rückfrage: Anfrage von {applicant}',
      lines: ['{applicant} hat die Rückfrage beantwortet.', 'Bitte entscheiden Sie bis {due}.'],
    },
    PROGRAMME_APPLICATION_RECEIVED: {
      subject: 'Bewerbung eingegangen: {title}',
      lines: ['Ihre Bewerbung für das Programm ist eingegangen.'],
    },
    PROGRAMME_ADMITTED: {
      subject: 'Aufgenommen: {title}',
      lines: ['Sie sind in das Programm aufgenommen.'],
    },
    PROGRAMME_LEFT: {
      subject: 'Programm beendet: {title}',
      lines: ['Sie nehmen an dem Programm nicht mehr teil.'],
    },
    PROGRAMME_COMPLETED: {
      subject: 'Programm abgeschlossen: {title}',
      lines: ['Sie haben das Programm abgeschlossen. Herzlichen Glückwunsch!'],
    },
    MANDATORY_DUE: {
      subject: 'Pflichtschulung: {title}',
      lines: ['Für Sie ist diese Schulung verpflichtend. Bitte nehmen Sie teil bis {dueDay}.'],
    },
    MANDATORY_EXPIRING: {
      subject: 'Pflichtschulung läuft ab: {title}',
      lines: ['Ihr Nachweis gilt bis {dueDay}. Bitte nehmen Sie vorher erneut teil.'],
    },
    MANDATORY_REMINDED: {
      subject: 'Ihre Führungskraft erinnert Sie: {title}',
      lines: [
        'Ihre Führungskraft erinnert Sie an diese Pflichtschulung.',
        'Letzter Tag: {dueDay}. Bitte suchen Sie sich einen Termin aus.',
      ],
    },
    SESSION_ANNOUNCED: {
      subject: 'Neuer Termin: {title}',
      lines: ['Zu einem Thema, das Sie vorgemerkt haben, gibt es einen Termin.'],
    },
    SAVED_SEARCH_FOUND: {
      subject: 'Neuer Termin zu Ihrer Suche: {title}',
      lines: [
        'Zu Ihrer gespeicherten Suche „{reason}“ gibt es einen Termin, zu dem Sie sich anmelden können.',
      ],
    },
    DRAWN_WITHOUT_SEAT: {
      subject: 'Kein Platz bei der Vergabe: {title}',
      lines: ['Die Plätze sind vergeben. Sie haben diesmal keinen Platz erhalten.'],
    },
    SESSION_CHANGED: {
      subject: 'Termin geändert: {title}',
      lines: [
        'Zeit oder Ort haben sich geändert. Bitte prüfen Sie, ob Sie weiterhin teilnehmen können.',
        'Grund: {reason}',
        'Ihr Platz bleibt Ihnen erhalten. Bis {cancelUntil} können Sie ohne Begründung absagen.',
      ],
    },
    ATTENDANCE_CORRECTED: {
      subject: 'Teilnahme berichtigt: {title}',
      lines: ['Der Eintrag zu Ihrer Teilnahme wurde berichtigt.', 'Grund: {reason}'],
    },
    ATTENDANCE_UNCONFIRMED: {
      subject: 'Teilnahme noch nicht bestätigt: {title}',
      lines: [
        'Für diesen Termin wurde keine vollständige Anwesenheitsliste geführt. Ob Sie teilgenommen haben, ist deshalb noch nicht bestätigt.',
        'Die Fortbildungsabteilung klärt das. Nachteile haben Sie dadurch nicht.',
      ],
    },
    ATTENDANCE_CONFIRMED: {
      subject: 'Teilnahme bestätigt: {title}',
      lines: ['Ihre Teilnahme ist bestätigt. Den Nachweis finden Sie in „Meine Fortbildungen“.'],
    },
    ATTENDANCE_LIST_DUE: {
      subject: 'Anwesenheitsliste abschließen: {title}',
      lines: [
        'Die Anwesenheitsliste dieses Termins ist noch offen.',
        'Bitte schließen Sie sie ab. Sonst bleibt die Teilnahme unbestätigt, und niemand bekommt einen Nachweis.',
      ],
    },
    ATTENDANCE_LIST_FORGOTTEN: {
      subject: 'Teilnahme klären: {title}',
      lines: [
        'Die Anwesenheitsliste wurde nicht abgeschlossen. Wer nicht als anwesend eingetragen war, gilt als unbestätigt.',
        'Bitte bestätigen oder berichtigen Sie die Einträge. Nachweise entstehen danach.',
      ],
    },
    ABSENCE_RECORDED: {
      subject: 'Sie haben gefehlt: {title}',
      lines: [
        'Für Sie ist vermerkt, dass Sie ohne rechtzeitige Absage nicht teilgenommen haben. Was daraus nach den Regeln des Themas folgt, sehen Sie in „Meine Fortbildungen“ unter „Verlauf“.',
        'Stimmt das nicht, wenden Sie sich bitte an die Lehrenden oder die Fortbildungsabteilung.',
      ],
    },
    ABSENCE_REPORTED: {
      subject: 'Nicht teilgenommen: {title}',
      lines: ['{person} hat ohne rechtzeitige Absage nicht teilgenommen.'],
    },
    ABSENCE_LIFTED: {
      subject: 'Berichtigt: {title}',
      lines: ['Der Vermerk über Ihr Fehlen ist aufgehoben. Alles, was daraus folgte, gilt nicht mehr.'],
    },
    ABSENCE_WITHDRAWN: {
      subject: 'Berichtigt: {title}',
      lines: ['Die Mitteilung über {person} war ein Irrtum: Es liegt kein Fehlen vor.'],
    },
    SUBSTITUTE_PROPOSED: {
      subject: 'Können Sie einspringen? {title}',
      lines: [
        '{person} kann nicht teilnehmen und bietet Ihnen den Platz an.',
        'Der Platz gehört Ihnen erst, wenn Sie zusagen.',
      ],
    },
    SUBSTITUTE_ACCEPTED: {
      subject: 'Ihr Platz ist übergeben: {title}',
      lines: ['{person} hat zugesagt und Ihren Platz übernommen.'],
    },
    SUBSTITUTE_DECLINED: {
      subject: 'Absage der Ersatzperson: {title}',
      lines: [
        '{person} kann nicht einspringen. Sie haben den Platz noch und können jemand anderes fragen oder absagen.',
      ],
    },
    SUBSTITUTE_WITHDRAWN: {
      subject: 'Anfrage zurückgenommen: {title}',
      lines: ['{person} braucht keine Ersatzperson mehr. Sie müssen nichts tun.'],
    },
    SUBSTITUTE_EXPIRED: {
      subject: 'Keine Ersatzperson: {title}',
      lines: ['{person} hat bis zum Schluss nicht geantwortet. Der Platz ist nicht übergegangen.'],
    },
    PEER_GROUP_FORMED: {
      subject: 'Ihre Gruppe für Kollegiale Beratung',
      lines: [
        'Sie gehören zu einer neuen Gruppe. Bitte lesen Sie die Vereinbarung und stimmen Sie ihr zu; danach wird der Auftakt geplant.',
      ],
    },
    PEER_GROUP_ACCOMPANIED: {
      subject: 'Begleitet: {title}',
      lines: ['Die Gruppe moderiert sich jetzt selbst und wird dabei begleitet.'],
    },
    PEER_GROUP_SELF_ORGANISED: {
      subject: 'Selbstorganisiert: {title}',
      lines: [
        'Die Gruppe organisiert sich ab jetzt selbst. Die Fortbildungsabteilung sieht Mitglieder und Termine nicht mehr.',
      ],
    },
    PEER_GROUP_PAUSED: { subject: 'Pause: {title}', lines: ['Die Gruppe macht eine Pause.'] },
    PEER_GROUP_RESUMED: { subject: 'Es geht weiter: {title}', lines: ['Die Pause der Gruppe ist zu Ende.'] },
    PEER_GROUP_ENDED: {
      subject: 'Beendet: {title}',
      lines: ['Die Gruppe ist beendet. Sie können sich jederzeit für eine neue Gruppe vormerken.'],
    },
    PEER_POLL_OPENED: {
      subject: 'Wann passt es Ihnen? {title}',
      lines: ['Für das nächste Treffen wird ein Termin gesucht. Bitte geben Sie an, wann Sie können.'],
    },
    PEER_POLL_EXPIRED: {
      subject: 'Kein gemeinsamer Termin: {title}',
      lines: ['Die Terminumfrage ist ohne Ergebnis zu Ende. Sie können eine neue beginnen.'],
    },
    PEER_MEETING_PLANNED: { subject: 'Termin steht: {title}', lines: ['Das nächste Treffen steht fest.'] },
    PEER_MEETING_CANCELLED: {
      subject: 'Termin entfällt: {title}',
      lines: ['Das Treffen findet nicht statt.'],
    },
    PEER_INVITATION_ENDED: {
      subject: 'Termin entfällt für Sie: {title}',
      lines: ['Sie haben die Gruppe verlassen. Der Termin gilt für Sie nicht mehr.'],
    },
    PEER_MEMBER_LEFT: {
      subject: 'Ein Mitglied geht: {title}',
      lines: ['Ein Mitglied hat die Gruppe verlassen.'],
    },
    PEER_CASES_MISSING: {
      subject: 'Noch kein Anliegen: {title}',
      lines: [
        'In drei Tagen ist Treffen, und noch niemand hat ein Anliegen angemeldet. Ein Stichwort ohne Namen genügt.',
      ],
    },
    PEER_MODERATOR_ASSIGNED: {
      subject: 'Sie begleiten eine Gruppe: {title}',
      lines: ['Sie moderieren die ersten Treffen dieser Gruppe.'],
    },
    REPORT_READY: {
      subject: 'Auswertung: {title}',
      lines: [
        'Die Auswertung „{title}“ liegt vor, als Tabelle im Anhang.',
        'Gezählt ist, was Sie selbst sehen dürfen; Zahlen kleiner Gruppen sind nicht angezeigt.',
      ],
    },
    ...coachingNoticesDe,
    OTHER: {
      subject: 'Neue Nachricht: {title}',
      lines: ['In Weitblick gibt es eine neue Nachricht für Sie.'],
    },
  },
  calendarPart: {
    subject: 'Kalendereintrag {part} von {of}: {title}',
    lines: ['Diese Nachricht gehört zu Ihrer Anmeldung. Sie pflegt Teil {part} von {of} in Ihrem Kalender.'],
  },
  calendarAdded: 'Der Kalendereintrag liegt bei.',
  calendarRemoved: 'Der Eintrag wird aus Ihrem Kalender entfernt.',
  sessionCancelled: 'Die Veranstaltung findet nicht statt.',
  change: {
    subject: 'Termin geändert: {title}',
    lines: ['Zeit oder Ort haben sich geändert: {entryWhen}', 'Ort: {entryPlace}'],
  },
  changeCancelled: {
    subject: 'Termin entfällt: {title}',
    lines: ['Dieser Termin findet nicht statt: {entryWhen}'],
  },
  digest: {
    subject: 'Ihre Nachrichten vom {day}',
    lines: ['Seit der letzten Übersicht ist Folgendes geschehen:'],
    more: 'und {count} weitere im Posteingang',
  },
};
