import { NavLink } from 'react-router'
import { Icon } from '../ui/icon'
import { navigationOf } from './pages'
import { useMe } from './session'

export const SideNav = ({ onGo }: { onGo?: () => void }) => (
  <nav className="side-nav" aria-label="主导航">
    {navigationOf(useMe().role).map(
      ({ path, title, icon }) =>
        icon && (
          <NavLink key={path} to={path} end={path !== '/reports'} onClick={onGo}>
            <Icon name={icon} size={19} />
            {title}
          </NavLink>
        ),
    )}
  </nav>
)
