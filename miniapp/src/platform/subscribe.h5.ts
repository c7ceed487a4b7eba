/** On the web the inbox tells; there is nothing to ask. */
export const askToSubscribe = async (_templateIds: string[]): Promise<string[]> => []
