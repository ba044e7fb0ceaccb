import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { useMessages } from '../i18n/index.ts';
import { countFilters, withoutFilters, type CatalogueQuery } from './url-state.ts';

export function NothingFound({
  query,
  onChange,
}: {
  query: CatalogueQuery;
  onChange: (query: CatalogueQuery) => void;
}) {
  const { t } = useMessages();
  const search = query.search.trim();
  const filtered = countFilters(query) > 0;
  return (
    <EmptyState
      title={<h2>{search ? t('catalogue.nothingFor', { search }) : t('catalogue.nothingFound')}</h2>}
      actions={
        <>
          {filtered && (
            <Button kind="primary" onClick={() => onChange(withoutFilters(query))}>
              {t('catalogue.searchWithoutFilters')}
            </Button>
          )}
          <ButtonLink to="/katalog">{t('catalogue.allTopics')}</ButtonLink>
          <ButtonLink kind="quiet" to="/hilfe#bedarf">
            {t('catalogue.reportNeed')}
          </ButtonLink>
        </>
      }
    >
      {filtered ? t('catalogue.nothingHintFilters') : t('catalogue.nothingHintWords')}
    </EmptyState>
  );
}
