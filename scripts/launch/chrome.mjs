import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macos = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

/** The program of an installed Chrome or Chromium, or undefined; CHROME_PATH decides when it is set. */
export function findChrome() {
  const { CHROME_PATH: chosen, PATH = '' } = process.env
  if (chosen) return isProgram(chosen) ? chosen : undefined
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...macos, ...listWindowsPlaces()].find(isProgram)
}

/** The sentence that says how to get a browser on this system. */
export function getChromeAdvice() {
  const commands = {
    linux: 'sudo apt-get install chromium',
    darwin: 'brew install --cask chromium',
    win32: 'winget install Google.Chrome',
  }
  const command = commands[process.platform] ?? 'the package manager of this system'
  return `The browser journeys need Chrome or Chromium, and none was found. Install one with:\n    ${command}\nor set CHROME_PATH to the program of one.`
}

function listWindowsPlaces() {
  const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': x86 } = process.env
  const folders = [ProgramFiles, x86, LOCALAPPDATA].filter(Boolean)
  return folders.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
