/** Loaded into the servers under test: answers `cpu` over the channel of the parent with the CPU time of the process. */
process.on('message', (message) => {
  if (message === 'cpu') process.send?.(process.cpuUsage())
})
