import { collectDefaultMetrics, Histogram, register } from 'prom-client'

collectDefaultMetrics()
const requests = new Histogram({
  name: 'http_request_seconds',
  help: 'Time to answer, by route',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
})

type Observed = { method: string; route: string; status: number; seconds: number }
export const observeRequest = ({ method, route, status, seconds }: Observed) =>
  requests.observe({ method, route, status: String(status) }, seconds)

/** Prometheus text exposition. */
export const metricsText = () => register.metrics()
