import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './Notice.css';

export type NoticeTone = 'info' | 'ok' | 'warning' | 'problem';

const ICON = { info: Info, ok: CircleCheck, warning: TriangleAlert, problem: CircleAlert };

interface NoticeProps {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** 'status' waits for a pause, 'alert' interrupts; leave out for what is there from the start */
  role?: 'status' | 'alert';
}

export function Notice({ tone, title, children, role }: NoticeProps) {
  const Icon = ICON[tone];
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon size={20} aria-hidden="true" className="notice__icon" />
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
