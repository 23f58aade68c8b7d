export { buildDemoClinic } from './build-demo-clinic.ts'
export { getDemoState } from './demo-state.ts'
export { demoSignIn } from './people.ts'
