import { useNavigate } from 'react-router';
import { SearchField } from './SearchField.tsx';
import { catalogueAddress } from './url-state.ts';

/** The search field outside the catalogue: it leads there. */
export function SearchHero() {
  const navigate = useNavigate();
  const go = (search: string) => void navigate(catalogueAddress({ search }));
  return <SearchField value="" onSearch={() => undefined} onSubmit={go} showButton />;
}
