/** Days after closing in which the reporter may rate (12345 热线 practice: return visits within 15 days). */
export const ratingDays = 15
/** How often an unsatisfied rating sends a case back by itself. */
export const mostReopenings = 2
/** The side of a cell in degrees: about two kilometres. */
export const cellDegrees = 0.02
