/** WeChat keeps the mini-program on the device by itself. */
export const keepShell = async () => undefined
