import { NavLink } from 'react-router'

/** The two ways into the register: by person, and by place in numbers. */
export const RegisterTabs = () => (
  <nav className="register-tabs" aria-label="居住登记">
    <NavLink to="/register" end>
      查找
    </NavLink>
    <NavLink to="/register/counts">各网格统计</NavLink>
  </nav>
)
