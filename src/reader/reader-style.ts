// The style of what this script adds; it comes with it, so that a page that is only read does not carry it.

/** @returns A style sheet for the document. */
export const readerStyle = `
.panel{margin:auto 1rem 1rem auto;inline-size:min(24rem,100vw - 2rem);max-block-size:calc(100vh - 2rem);padding:1.25rem;border:1px solid var(--color-text);background:var(--color-paper);color:inherit;font-family:var(--font-ui);font-size:1rem;overflow:auto;overflow-wrap:normal;overscroll-behavior:contain}
.panel::backdrop{background:none}
.panel h2{margin-block-end:.75rem;font-size:1.125rem}
.panel label,.panel dl>div{display:flex;gap:.25rem 1rem;align-items:center;justify-content:space-between;min-block-size:2.75rem}
.panel label{flex-wrap:wrap}
.panel label span{flex:1 0 min-content}
.panel select,.panel input[type=range]{max-inline-size:100%;accent-color:var(--color-accent)}
.panel input[type=range]{inline-size:max(55%,8rem)}
.panel select{background:var(--color-paper);border:1px solid var(--color-text-quiet);padding:.5rem}
.panel input[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;accent-color:var(--color-accent)}
.panel button,.selection-bar button,.remove-marks,.app-update button,cite-panel button{min-block-size:2.75rem;padding:0 1rem 0 0;border:0;background:none;color:var(--color-accent);font:inherit;cursor:pointer;text-align:start}
cite-panel button{display:block}
.panel dl>div{flex-direction:row-reverse;justify-content:flex-end}
.panel kbd{display:inline-block;min-inline-size:2rem;padding:.125rem .375rem;border:1px solid var(--color-text-quiet);text-align:center;font:inherit}
.panel textarea{inline-size:100%;background:none;color:inherit;font:inherit}
.notice,.selection-bar,.remove-marks{position:fixed;inset:auto 0 0;z-index:2;margin:auto;inline-size:fit-content;max-inline-size:100%;padding:0 1rem;border:1px solid var(--color-text);background:var(--color-paper);font-family:var(--font-ui);font-size:.875rem}
.notice{padding:.75rem 1rem;background:var(--color-text);color:var(--color-paper);cursor:pointer}
.notice:empty{display:none}
.selection-bar:not([hidden]){display:flex;flex-wrap:wrap}
[id^=p-]{position:relative}
.pilcrow{position:absolute;min-inline-size:1.5rem;min-block-size:1.5rem;padding-inline-start:.25em;font-family:var(--font-ui);font-weight:400;text-decoration:none;opacity:0}
.pilcrow::before{content:"¶"/""}
:hover>.pilcrow,:target>.pilcrow,.pilcrow:focus{opacity:1}
.app-update{position:sticky;inset-block-end:0;padding:.5rem var(--gutter);border-block-start:1px solid var(--color-rule);background:var(--color-paper);font-family:var(--font-ui);font-size:.875rem}
@media print{.app-update,.pilcrow,.notice,.selection-bar,.remove-marks{display:none}}
`;
