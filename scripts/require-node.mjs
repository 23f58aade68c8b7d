// Written for any Node that knows modules: the sentence below has to reach old ones too.
var major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(
    'Meridian needs Node 20 or newer to start (this is ' +
      process.versions.node +
      '). Get it from https://nodejs.org, then run the same command again.',
  )
  process.exit(1)
}
