/** Loaded into the servers under test: answers `cpu` and `memory` over the channel of the parent. No types to strip. */
process.on('message', (message) => {
  if (message === 'cpu') process.send?.(process.cpuUsage())
  if (message === 'memory') process.send?.(process.memoryUsage.rss())
})
