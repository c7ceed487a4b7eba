/** The web has no gate but our own sheet. */
export const authorizePrivacy = async () => true
