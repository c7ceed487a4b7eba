/** Whether anyone looks: a browser keeps pages of hidden tabs running. */
export const isInSight = () => !document.hidden
