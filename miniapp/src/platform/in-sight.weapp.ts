/** WeChat itself tells its pages when they are hidden. */
export const isInSight = () => true
