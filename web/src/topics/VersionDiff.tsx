import { useMessages } from '../i18n/index.ts';
import type { TopicTextsFragment } from './generated.ts';
import { factsOf } from './topic-facts.ts';
import { wordDiff } from './word-diff.ts';

interface VersionDiffProps {
  before: TopicTextsFragment;
  after: TopicTextsFragment;
}

/** What has changed from one version to another, field by field. Marks are said in words, too. */
export function VersionDiff({ before, after }: VersionDiffProps) {
  const { t, language } = useMessages();
  const old = factsOf(before, t, language);
  const changed = factsOf(after, t, language)
    .map((fact, i) => ({ ...fact, old: old[i]!.text }))
    .filter((fact) => fact.text !== fact.old);
  const onlyDress =
    before.description === after.description && before.descriptionHtml !== after.descriptionHtml;
  if (changed.length === 0 && !onlyDress) return <p>{t('topics.noChange')}</p>;
  return (
    <dl className="diff">
      {changed.map(({ label, text, old: oldText }) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd className="diff__text">
            {wordDiff(oldText, text).map((part, i) => {
              if (part.kind === 'same') return part.text;
              const Mark = part.kind === 'added' ? 'ins' : 'del';
              return (
                <Mark key={i}>
                  <span className="visually-hidden">
                    {t(part.kind === 'added' ? 'topics.diffAdded' : 'topics.diffRemoved')}{' '}
                  </span>
                  {part.text}
                </Mark>
              );
            })}
          </dd>
        </div>
      ))}
      {onlyDress && (
        <div>
          <dt>{t('topics.fieldDescription')}</dt>
          <dd>{t('topics.onlyFormatting')}</dd>
        </div>
      )}
    </dl>
  );
}
