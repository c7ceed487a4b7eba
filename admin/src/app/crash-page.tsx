import { ErrorState } from '../ui/states'

/** A page that could not be drawn or fetched (a new version may have replaced it): loading anew is the way out. */
export const CrashPage = () => <ErrorState error={null} onRetry={() => window.location.reload()} />
