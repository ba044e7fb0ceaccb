import type { ReactNode } from 'react';
import './EmptyState.css';

export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <svg className="empty-state__picture" viewBox="0 0 160 72" aria-hidden="true" focusable="false">
        <path className="empty-state__sun" d="M56 52a24 24 0 0 1 48 0z" />
        <path className="empty-state__line" d="M8 52h144M28 61h104M52 70h56" />
        <path className="empty-state__line" d="M80 16V6M50 28l-7-7M110 28l7-7" />
      </svg>
      <div className="empty-state__title">{title}</div>
      {children && <div className="empty-state__text">{children}</div>}
      {actions && <div className="row empty-state__actions">{actions}</div>}
    </div>
  );
}
