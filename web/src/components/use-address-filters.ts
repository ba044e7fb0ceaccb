import { useSearchParams } from 'react-router';

/**
 * Filters that the address of a page holds, so that Back, a reload or a link show the same list.
 * @returns what the address says, and a function that says otherwise: a text, or several for one name; empty = nothing
 */
export function useAddressFilters(): [
  parameters: URLSearchParams,
  set: (name: string, value: string | readonly string[]) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const set = (name: string, value: string | readonly string[]) => {
    const next = new URLSearchParams(parameters);
    next.delete(name);
    for (const one of [value].flat()) if (one !== '') next.append(name, one);
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  return [parameters, set];
}
