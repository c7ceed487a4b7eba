/** Called by a child of the bench once it can be used: says how, answers how much processor it has used, ends with its parent. */
export const announce = (ready: object) => {
  process.once('disconnect', () => process.exit(0))
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send!((user + system) / 1000)
  })
  process.send!(ready)
}
