/** Letters carry no style of their own; this one serves all of them, on screens and on paper. */
export const letterCss: string = `
body { margin: 0; background: #f4f4f1; color: #1a1a1a; font: 1.0625rem/1.6 "Noto Serif", Georgia, "Times New Roman", serif; }
.letter { box-sizing: border-box; max-inline-size: 44rem; margin: 2rem auto; padding: 3rem; background: #fff; border: 1px solid #d5d5cf; }
.letter h1 { font-size: 1.5rem; line-height: 1.3; }
.letter dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0 0 2rem; font-size: 0.9375rem; }
.letter dt { color: #55554f; }
.letter dd { margin: 0; }
.letter footer { margin-block-start: 3rem; border-block-start: 1px solid #d5d5cf; font-size: 0.9375rem; }
.letter .qr { display: block; inline-size: 3.2cm; block-size: 3.2cm; }
.letter a { color: inherit; }
.letter .state { border-inline-start: 0.4rem solid #55554f; padding: 0.5rem 1rem; background: #f4f4f1; }
.letter .state.in_force { border-color: #1d6b3a; background: #eef6f0; }
.letter .state.revoked, .letter .state.expired { border-color: #a3201d; background: #fbefee; }
.letter form { margin-block-start: 3rem; border-block-start: 1px solid #d5d5cf; }
.letter label { font-weight: 600; }
.letter textarea, .letter input[type="file"] { box-sizing: border-box; inline-size: 100%; margin-block-start: 0.375rem; font: inherit; color: inherit; }
.letter textarea { padding: 0.5rem 0.75rem; border: 1px solid #6b6b64; border-radius: 0.25rem; }
.letter button, .letter ::file-selector-button { min-block-size: 2.75rem; padding: 0.5rem 1.5rem; border: 1px solid #1d6b3a; border-radius: 0.25rem; background: #1d6b3a; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
.letter ::file-selector-button { margin-inline-end: 0.75rem; background: #fff; color: #1d6b3a; }
.letter :focus-visible { outline: 3px solid #1d6b3a; outline-offset: 2px; }
@media (max-width: 40rem) { .letter { margin: 0; border: 0; padding: 1.25rem; } }
@media print { body { background: none; } .letter { margin: 0; border: 0; padding: 0; } }
`.trimStart();
