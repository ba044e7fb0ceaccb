import {
  Accessibility,
  BookOpen,
  Brain,
  Building2,
  Compass,
  GraduationCap,
  HandHeart,
  HardHat,
  HeartPulse,
  Landmark,
  Languages,
  MessagesSquare,
  Presentation,
  Puzzle,
  Scale,
  Server,
  ShieldCheck,
  Sprout,
  Table2,
  Users,
  Waypoints,
  Workflow,
  type LucideIcon,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  arbeitsschutz: HardHat,
  ausbildung: GraduationCap,
  buergerservice: Landmark,
  'datenschutz-it-sicherheit': ShieldCheck,
  'digital-leadership': Waypoints,
  fuehrung: Compass,
  gesundheit: HeartPulse,
  'it-fachwissen': Server,
  'keep-cool': Sprout,
  'ki-und-daten': Brain,
  kommunikation: MessagesSquare,
  konflikte: Puzzle,
  office: Table2,
  paedagogik: BookOpen,
  personalentwicklung: Users,
  'planen-bauen-umwelt': Building2,
  'praesentation-schreiben': Presentation,
  'projekt-prozess': Workflow,
  soziales: HandHeart,
  sprachen: Languages,
  verwaltungsrecht: Scale,
  vielfalt: Accessibility,
};

/** One line weight, ink on a gold-tinted ground; an area without a picture of its own gets the book. */
export function CategoryIcon({ slug }: { slug: string }) {
  const Icon = ICONS[slug] ?? BookOpen;
  return (
    <span className="category-icon" aria-hidden="true">
      <Icon size={22} strokeWidth={1.75} />
    </span>
  );
}
