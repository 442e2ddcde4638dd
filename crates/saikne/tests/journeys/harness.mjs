// What a journey needs: the real program on one of the two engines, a real browser, and the deeds
// and looks of a person. A journey is one file per scenario, `<scenario>.test.mjs`, whose tests are
// named by the scenario's step ("5.1 step 8: …") and run in that order:
//
//     import { test } from 'node:test';
//     import { theProgram, press, fill, expectText, examine } from './harness.mjs';
//
//     const saikne = theProgram({ at: '2024-01-15T08:00:00Z' });
//
//     test('5.1 step 3: a support person starts a registration', async () => {
//       const page = await saikne.signIn('support-person');
//       await press(page, 'teams-register');                 // a key of locales/, or the text itself
//       await fill(page, 'teams-name', 'Ziemeļvēji');
//       await expectText(page, 'teams-draft-saved');
//       await examine(page, '5.1-03-registration');
//     });

export { theProgram, devices, chooseLanguage } from './harness/program.mjs';
export { press, fill, choose, expectText, expectNoText, expectStatus, eventually, statusOf } from './harness/deeds.mjs';
export { axe, examine, examineInBothLanguages, everyLinkLeads, noHorizontalScroll, screenshot, weight } from './harness/looks.mjs';
export { tabTo, pressByKeyboard } from './harness/keyboard.mjs';
export { textOf } from './harness/texts.mjs';
