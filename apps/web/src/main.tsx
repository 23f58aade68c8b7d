const publicPages = ['/signin', '/invite', '/setup']

// Nobody who only signs in downloads the staff app.
if (publicPages.includes(location.pathname)) {
  const { startPublicPages } = await import('./public/start.tsx')
  startPublicPages()
} else {
  const { startStaffApp } = await import('./shell/start.tsx')
  startStaffApp()
}

export {}
