import { useMessages } from '../i18n/index.ts';

/** How many topics a filter leads to; the word is there for those who do not see the column. */
export function FacetCount({ count }: { count: number }) {
  const { t } = useMessages();
  return (
    <span className="facet__count">
      {t('catalogue.facetCount', { count })}
      <span className="visually-hidden"> {t('catalogue.topicsWord', { count })}</span>
    </span>
  );
}
