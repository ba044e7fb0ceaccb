import { NavLink } from 'react-router';
import './Tabs.css';

export interface Tab {
  to: string;
  label: string;
  count?: number | undefined;
  /** also the tab of the pages below its address */
  withPagesBelow?: boolean;
}

/** Pages of one area side by side. They keep the focus, unlike a change of page. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={!tab.withPagesBelow} state={{ keepFocus: true }} className="tabs__tab">
              {tab.label}
              {tab.count !== undefined && <span className="tabs__count">{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
