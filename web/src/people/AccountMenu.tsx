import { ChevronDown, CircleUserRound } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ViewerIdentityFragment } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import './AccountMenu.css';

const loadPopover = () => import('./AccountMenuPopover.tsx');
const AccountMenuPopover = lazy(loadPopover);

/** A plain button; the menu behind it is fetched when somebody comes near. */
export function AccountMenu({ viewer }: { viewer: ViewerIdentityFragment }) {
  const { t } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void loadPopover()}
        onFocus={() => void loadPopover()}
        onClick={() => setOpen(!open)}
      >
        <CircleUserRound size={22} aria-hidden="true" />
        <span className="visually-hidden">{t('people.account')}: </span>
        <span className="account-button__name">{viewer.person.displayName}</span>
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      {open && (
        <Suspense fallback={null}>
          <AccountMenuPopover viewer={viewer} trigger={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
