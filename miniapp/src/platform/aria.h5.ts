/** Browsers carry these attributes by themselves. */
export {}
