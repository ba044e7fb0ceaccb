import type { SessionFormat } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { formatLabel } from '../scheduling/index.ts';
import { FacetCount } from './FacetCount.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { PeriodFacet } from './PeriodFacet.tsx';
import type { TopicList } from './use-topic-list.ts';
import type { CatalogueQuery } from './url-state.ts';
import './FacetPanel.css';

interface FacetPanelProps {
  facets: TopicList['facets'];
  query: CatalogueQuery;
  onChange: (query: CatalogueQuery) => void;
}

export function FacetPanel({ facets, query, onChange }: FacetPanelProps) {
  const { t } = useMessages();
  const formats = facets.formats.map((facet) => ({
    ...facet,
    label: formatLabel(facet.value as SessionFormat, t),
  }));
  return (
    <form
      className="facet-panel"
      aria-label={t('catalogue.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="visually-hidden">{t('catalogue.filtersApplyAtOnce')}</p>
      <label className="facet facet--switch">
        <input
          type="checkbox"
          checked={query.freeSeatsOnly}
          onChange={(event) => onChange({ ...query, freeSeatsOnly: event.currentTarget.checked })}
        />
        <span className="facet__label">{t('catalogue.freeSeatsOnly')}</span>{' '}
        <FacetCount count={facets.freeSeats} />
      </label>
      <FacetGroup
        legend={t('catalogue.category')}
        options={facets.categories}
        selected={query.categories}
        onChange={(categories) => onChange({ ...query, categories })}
      />
      <PeriodFacet
        months={facets.months}
        from={query.from}
        to={query.to}
        onChange={(from, to) => onChange({ ...query, from, to })}
      />
      <FacetGroup
        legend={t('catalogue.format')}
        options={formats}
        selected={query.formats}
        onChange={(selected) => onChange({ ...query, formats: selected as SessionFormat[] })}
      />
      <FacetGroup
        legend={t('catalogue.targetGroup')}
        options={facets.targetGroups}
        selected={query.targetGroups}
        onChange={(targetGroups) => onChange({ ...query, targetGroups })}
      />
      <FacetGroup
        legend={t('catalogue.site')}
        options={facets.sites}
        selected={query.sites}
        onChange={(sites) => onChange({ ...query, sites })}
      />
    </form>
  );
}
