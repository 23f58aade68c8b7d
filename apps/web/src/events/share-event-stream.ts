import { readEventStream, type StreamNews } from './event-source.ts'

const sharedName = 'meridian.events'

/**
 * One stream per browser: the tab that holds the lock reads it and passes everything on to the others;
 * when it closes, the next tab takes over. Without locks each tab reads its own.
 */
export function shareEventStream(listen: (news: StreamNews) => void): () => void {
  const stop = new AbortController()
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    readEventStream(listen, stop.signal)
    return () => stop.abort()
  }
  const channel = new BroadcastChannel(sharedName)
  channel.onmessage = (message: MessageEvent<StreamNews>) => listen(message.data)
  const leads = async () => {
    readEventStream((news) => {
      channel.postMessage(news)
      listen(news)
    }, stop.signal)
    await new Promise((release) => stop.signal.addEventListener('abort', release))
    channel.close()
  }
  navigator.locks.request(sharedName, { signal: stop.signal }, leads).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
    channel.close()
  })
  return () => stop.abort()
}
