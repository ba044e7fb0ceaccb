import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import { FacetPanel } from './FacetPanel.tsx';
import type { TopicList } from './use-topic-list.ts';
import { countFilters, withoutFilters, type CatalogueQuery } from './url-state.ts';

interface FacetDialogProps {
  list: TopicList;
  query: CatalogueQuery;
  onChange: (query: CatalogueQuery) => void;
}

/** The filters where there is no room beside the results. */
export function FacetDialog({ list, query, onChange }: FacetDialogProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const count = countFilters(query);
  return (
    <>
      <Button
        className="facet-dialog__opener no-print"
        icon={<SlidersHorizontal size={18} aria-hidden="true" />}
        aria-haspopup="dialog"
        onPointerEnter={preloadDialog}
        onFocus={preloadDialog}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? t('catalogue.filtersCount', { count }) : t('catalogue.filters')}
      </Button>
      {open && (
        <Dialog title={t('catalogue.filters')} shape="sheet" onClose={() => setOpen(false)}>
          <FacetPanel facets={list.facets} query={query} onChange={onChange} />
          <div className="facet-dialog__actions">
            <Button kind="quiet" onClick={() => onChange(withoutFilters(query))}>
              {t('catalogue.reset')}
            </Button>
            <Button kind="primary" onClick={() => setOpen(false)}>
              {t('catalogue.showTopics', { count: list.totalCount })}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
