export { markTipsterNews } from '../reports/sealed/tipster-news.ts'
