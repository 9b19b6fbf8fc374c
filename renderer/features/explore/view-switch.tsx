import { NavLink } from 'react-router';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { keysText } from '../../commands.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { exploreViews } from './explore-views.ts';
import styles from './view-switch.module.css';

/** Links to the four views; each keeps what is asked. */
export function ViewSwitch({ search }: { search: string }) {
  return (
    <nav className={styles['views']} aria-label="Views of the outcomes">
      {enumKeys(exploreViews).map((view) => {
        const { label, icon, command } = exploreViews[view];
        return (
          <NavLink
            key={view}
            to={{ pathname: `/outcomes/${view}`, search }}
            title={`${label}  ${keysText(command) ?? ''}`}
          >
            <Icon name={icon} size={18} />
            {label}
          </NavLink>
        );
      })}
    </nav>
  );
}
