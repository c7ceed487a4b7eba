import { NavLink } from 'react-router'
import { Icon } from '../ui/icon'
import { navigationOf } from './pages'
import { useMe } from './session'

export const SideNav = ({ onGo }: { onGo?: () => void }) => {
  const groups = navigationOf(useMe().role)
  const shown = groups.flatMap(({ pages }) => pages)
  /** A page stays marked while one looks at what lies below it, unless that has an entry of its own. */
  const ends = (path: string) => shown.some((other) => other.path.startsWith(`${path}/`))
  return (
    <nav className="side-nav" aria-label="主导航">
      {groups.map(({ name, pages }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          {pages.map(
            ({ path, title, icon }) =>
              icon && (
                <NavLink key={path} to={path} end={ends(path)} onClick={onGo}>
                  <Icon name={icon} size={19} />
                  {title}
                </NavLink>
              ),
          )}
        </section>
      ))}
    </nav>
  )
}
