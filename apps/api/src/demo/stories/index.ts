import type { Story } from '../story.ts'
import { arturCronica } from './artur-cronica.ts'
import { beatrizSaga } from './beatriz-saga.ts'
import { caetanoSoneto } from './caetano-soneto.ts'
import { elisaMiragem } from './elisa-miragem.ts'
import { gilBalada } from './gil-balada.ts'
import { helenaLenda } from './helena-lenda.ts'
import { irisRomance } from './iris-romance.ts'
import { joaoConto } from './joao-conto.ts'
import { lidiaQuimera } from './lidia-quimera.ts'
import { marinaVerso } from './marina-verso.ts'
import { nadiaParabola } from './nadia-parabola.ts'
import { otavioRima } from './otavio-rima.ts'
import { pauloNovela } from './paulo-novela.ts'
import { ruiMito } from './rui-mito.ts'
import { sofiaOde } from './sofia-ode.ts'
import { tomasEnsaio } from './tomas-ensaio.ts'
import { veraUtopia } from './vera-utopia.ts'

/** Everybody who is a patient of the demo clinic; a new story is a file beside these and a line here. */
export const stories: readonly Story[] = [
  helenaLenda,
  joaoConto,
  marinaVerso,
  otavioRima,
  beatrizSaga,
  ruiMito,
  lidiaQuimera,
  elisaMiragem,
  sofiaOde,
  arturCronica,
  nadiaParabola,
  pauloNovela,
  veraUtopia,
  tomasEnsaio,
  irisRomance,
  gilBalada,
  caetanoSoneto,
]
