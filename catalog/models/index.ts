import { GENERAL_MODELS } from './general-models';
import { addModels } from './known';
import { mdr1abt } from './mdr-1abt';
import { mdr100abn } from './mdr-100abn';
import { mdr1000x } from './mdr-1000x';
import { mdras600bt } from './mdr-as600bt';
import { mdras800bt } from './mdr-as800bt';
import { mdrex750bt } from './mdr-ex750bt';
import { mdrxb50bs } from './mdr-xb50bs';
import { mdrxb70bt } from './mdr-xb70bt';
import { mdrxb80bs } from './mdr-xb80bs';
import { mdrxb650bt } from './mdr-xb650bt';
import { mdrxb950b1 } from './mdr-xb950b1';
import { mdrxb950bt } from './mdr-xb950bt';
import { mdrxb950n1 } from './mdr-xb950n1';
import { mdrzx220bt } from './mdr-zx220bt';
import { mdrzx330bt } from './mdr-zx330bt';
import { mdrzx750bn } from './mdr-zx750bn';
import { mdrzx770bn } from './mdr-zx770bn';
import { mdrzx770bt } from './mdr-zx770bt';
import type { Model } from './model';
import { nwws623 } from './nw-ws623';
import { sbh20 } from './sbh20';
import { sbh24 } from './sbh24';
import { sbh50 } from './sbh50';
import { sbh52 } from './sbh52';
import { sbh56 } from './sbh56';
import { sbh60 } from './sbh60';
import { sbh70 } from './sbh70';
import { sbh80 } from './sbh80';
import { sbh90c } from './sbh90c';
import { srsnb10 } from './srs-nb10';
import { srsns7 } from './srs-ns7';
import { wf1000x } from './wf-1000x';
import { wf1000xm3 } from './wf-1000xm3';
import { wf1000xm4 } from './wf-1000xm4';
import { wf1000xm5 } from './wf-1000xm5';
import { wf1000xm6 } from './wf-1000xm6';
import { wfc500 } from './wf-c500';
import { wfc510 } from './wf-c510';
import { wfc700n } from './wf-c700n';
import { wfc710n } from './wf-c710n';
import { wfg700n } from './wf-g700n';
import { wfh800 } from './wf-h800';
import { wfl900 } from './wf-l900';
import { wfl900uc } from './wf-l900uc';
import { wfl910 } from './wf-l910';
import { wflc900 } from './wf-lc900';
import { wfls900n } from './wf-ls900n';
import { wfls910n } from './wf-ls910n';
import { wfsp700n } from './wf-sp700n';
import { wfsp800n } from './wf-sp800n';
import { wfsp900 } from './wf-sp900';
import { wfxb700 } from './wf-xb700';
import { wh1000xm2 } from './wh-1000xm2';
import { wh1000xm3 } from './wh-1000xm3';
import { wh1000xm4 } from './wh-1000xm4';
import { wh1000xm4c } from './wh-1000xm4c';
import { wh1000xm5 } from './wh-1000xm5';
import { wh1000xm6 } from './wh-1000xm6';
import { wh1000xx } from './wh-1000xx';
import { whch400 } from './wh-ch400';
import { whch500 } from './wh-ch500';
import { whch510 } from './wh-ch510';
import { whch520 } from './wh-ch520';
import { whch530 } from './wh-ch530';
import { whch535 } from './wh-ch535';
import { whch700n } from './wh-ch700n';
import { whch710n } from './wh-ch710n';
import { whch720n } from './wh-ch720n';
import { whch730n } from './wh-ch730n';
import { whch735n } from './wh-ch735n';
import { whg500 } from './wh-g500';
import { whg700 } from './wh-g700';
import { whg900n } from './wh-g900n';
import { whg910n } from './wh-g910n';
import { whh800 } from './wh-h800';
import { whh810 } from './wh-h810';
import { whh900n } from './wh-h900n';
import { whh910n } from './wh-h910n';
import { whult900n } from './wh-ult900n';
import { whxb700 } from './wh-xb700';
import { whxb900n } from './wh-xb900n';
import { whxb910n } from './wh-xb910n';
import { wi1000x } from './wi-1000x';
import { wi1000xm2 } from './wi-1000xm2';
import { wic100 } from './wi-c100';
import { wic200 } from './wi-c200';
import { wic300 } from './wi-c300';
import { wic310 } from './wi-c310';
import { wic400 } from './wi-c400';
import { wic600n } from './wi-c600n';
import { wih700 } from './wi-h700';
import { wioe610 } from './wi-oe610';
import { wisp500 } from './wi-sp500';
import { wisp510 } from './wi-sp510';
import { wisp600n } from './wi-sp600n';
import { wixb400 } from './wi-xb400';
import { xea20 } from './xea20';

export { findModel } from './known';

/** Models in the catalog, by product code. */
export const models: readonly Model[] = [
  mdr1000x,
  mdrxb950b1,
  mdrxb950n1,
  wf1000x,
  wf1000xm3,
  wf1000xm4,
  wf1000xm5,
  wf1000xm6,
  wfc500,
  wfc510,
  wfc700n,
  wfc710n,
  wfg700n,
  wfh800,
  wfl900,
  wfl900uc,
  wfl910,
  wflc900,
  wfls900n,
  wfls910n,
  wfsp700n,
  wfsp800n,
  wfsp900,
  wfxb700,
  wh1000xm2,
  wh1000xm3,
  wh1000xm4,
  wh1000xm4c,
  wh1000xm5,
  wh1000xm6,
  wh1000xx,
  whch500,
  whch510,
  whch520,
  whch530,
  whch700n,
  whch710n,
  whch720n,
  whch730n,
  whg500,
  whg700,
  whg900n,
  whg910n,
  whh800,
  whh810,
  whh900n,
  whh910n,
  whult900n,
  whxb700,
  whxb900n,
  whxb910n,
  wi1000x,
  wi1000xm2,
  wic100,
  wic200,
  wic300,
  wic310,
  wic400,
  wic600n,
  wih700,
  wioe610,
  wisp500,
  wisp510,
  wisp600n,
  wixb400,
  mdr100abn,
  mdr1abt,
  mdras600bt,
  mdras800bt,
  mdrex750bt,
  mdrxb50bs,
  mdrxb650bt,
  mdrxb70bt,
  mdrxb80bs,
  mdrxb950bt,
  mdrzx220bt,
  mdrzx330bt,
  mdrzx750bn,
  mdrzx770bn,
  mdrzx770bt,
  nwws623,
  sbh20,
  sbh24,
  sbh50,
  sbh52,
  sbh56,
  sbh60,
  sbh70,
  sbh80,
  sbh90c,
  srsnb10,
  srsns7,
  whch400,
  whch535,
  whch735n,
  xea20,
];

addModels(models, Object.values(GENERAL_MODELS));
