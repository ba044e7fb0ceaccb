import { useApolloClient, useMutation } from '@apollo/client/react';
import { Bell, CalendarCheck, Compass, LogOut, MailWarning, MessagesSquare, Settings } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { SignOutDocument, type ViewerIdentityFragment } from '../graphql/generated.ts';
import { focusHeading } from '../components/heading-focus.ts';
import { useMessages } from '../i18n/index.ts';
import { startAfresh } from './start-afresh.ts';

interface AccountMenuPopoverProps {
  viewer: ViewerIdentityFragment;
  trigger: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

export default function AccountMenuPopover({ viewer, trigger, onClose }: AccountMenuPopoverProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const menu = useRef<HTMLDivElement>(null);

  // after a click by key React Aria moves the focus later, and gives up because the page behind is inert by then
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!menu.current?.contains(document.activeElement))
        menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  const leave = async () => {
    await signOut();
    await navigate('/');
    await startAfresh(client);
    // the menu's button is gone, and on the start page the address has not changed
    focusHeading();
  };
  return (
    <Popover
      className="account-popover"
      triggerRef={trigger}
      aria-label={t('people.account')}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className="account-popover__head">
        <p className="account-popover__name">{viewer.person.displayName}</p>
        <p className="muted">{viewer.person.unit.name}</p>
      </div>
      <Menu
        ref={menu}
        className="account-popover__menu"
        aria-label={t('people.account')}
        autoFocus="first"
        onClose={onClose}
      >
        <MenuItem className="account-popover__item" onAction={() => void navigate('/meine')}>
          <CalendarCheck size={18} aria-hidden="true" />
          {t('people.myTraining')}
        </MenuItem>
        <MenuItem className="account-popover__item" onAction={() => void navigate('/meine/nachrichten')}>
          <Bell size={18} aria-hidden="true" />
          {t('people.notices')}
        </MenuItem>
        <MenuItem className="account-popover__item" onAction={() => void navigate('/coaching')}>
          <Compass size={18} aria-hidden="true" />
          {t('people.coaching')}
        </MenuItem>
        {viewer.roles.some(
          (role) => role === 'LEADER' || role === 'COACH' || role === 'TRAINING_PLANNER',
        ) && (
          <MenuItem className="account-popover__item" onAction={() => void navigate('/beratung')}>
            <MessagesSquare size={18} aria-hidden="true" />
            {t('people.peerAdvice')}
          </MenuItem>
        )}
        {viewer.roles.includes('ADMINISTRATOR') && (
          <MenuItem
            className="account-popover__item"
            onAction={() => void navigate('/administration/zustellungen')}
          >
            <MailWarning size={18} aria-hidden="true" />
            {t('people.deadLetters')}
          </MenuItem>
        )}
        <MenuItem className="account-popover__item" onAction={() => void navigate('/einstellungen')}>
          <Settings size={18} aria-hidden="true" />
          {t('people.settings')}
        </MenuItem>
        <MenuItem className="account-popover__item" onAction={() => void leave()}>
          <LogOut size={18} aria-hidden="true" />
          {t('people.signOut')}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
