import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { App } from './app/app'
import { fetchTransport } from './app/fetch-transport'
import { routes } from './app/routes'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <App transport={fetchTransport} router={createBrowserRouter(routes, { basename: '/console' })} />,
  )
}
