import { NavLink } from 'react-router'
import { Icon } from '../ui/icon'
import { navigationOf } from './pages'
import { useMe } from './session'

export const SideNav = ({ onGo }: { onGo?: () => void }) => {
  const shown = navigationOf(useMe().role)
  /** A page stays marked while one looks at what lies below it, unless that has an entry of its own. */
  const ends = (path: string) => shown.some((other) => other.path.startsWith(`${path}/`))
  return (
    <nav className="side-nav" aria-label="主导航">
      {shown.map(
        ({ path, title, icon }) =>
          icon && (
            <NavLink key={path} to={path} end={ends(path)} onClick={onGo}>
              <Icon name={icon} size={19} />
              {title}
            </NavLink>
          ),
      )}
    </nav>
  )
}
