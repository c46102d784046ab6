/** Whether the long tests run too: `npm run test:all`. */
export const isLongRun = process.env['BULAQ_TEST'] === 'all';
