import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import './SearchField.css';

interface SearchFieldProps {
  value: string;
  /** called when typing rests for a moment */
  onSearch: (search: string) => void;
  /** called on Enter and on the button */
  onSubmit: (search: string) => void;
  live?: boolean;
  showButton?: boolean;
}

const TYPING_PAUSE = 150;

export function SearchField({
  value,
  onSearch,
  onSubmit,
  live = false,
  showButton = false,
}: SearchFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const [text, setText] = useState(value);
  const reported = useRef(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);

  // the address changed from elsewhere: Back, or a link
  useEffect(() => {
    if (value === reported.current) return;
    reported.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const report = (search: string, how: (search: string) => void) => {
    clearTimeout(pause.current);
    reported.current = search;
    how(search);
  };
  const type = (search: string) => {
    setText(search);
    clearTimeout(pause.current);
    if (live) pause.current = setTimeout(() => report(search, onSearch), TYPING_PAUSE);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    report(text, onSubmit);
  };

  return (
    <search className="search-field no-print">
      <form onSubmit={submit} action="/katalog" method="get">
        <label className="search-field__label" htmlFor={id}>
          {t('catalogue.searchLabel')}
        </label>
        <div className="search-field__box">
          <Search size={22} aria-hidden="true" className="search-field__icon" />
          <input
            ref={input}
            id={id}
            name="q"
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={200}
            value={text}
            aria-describedby={`${id}-hint`}
            onChange={(event) => type(event.currentTarget.value)}
          />
          {text && (
            <button
              type="button"
              className="search-field__clear"
              aria-label={t('catalogue.clearSearch')}
              onClick={() => {
                setText('');
                report('', onSearch);
                input.current?.focus();
              }}
            >
              <X size={18} aria-hidden="true" />
            </button>
          )}
          {showButton && (
            <Button type="submit" kind="primary" className="search-field__submit">
              {t('catalogue.searchButton')}
            </Button>
          )}
        </div>
        <p className="search-field__hint" id={`${id}-hint`}>
          {t('catalogue.searchHint')}
          {live && <span className="visually-hidden"> {t('catalogue.searchLive')}</span>}
        </p>
      </form>
    </search>
  );
}
