/** How a report looks, on a screen and on paper. */
export const reportCss = `
:root{color-scheme:light dark;--paper:#fffdf9;--ink:#211d17;--soft:#5f584c;--edge:#d9d2c3;--accent:#1f5f63;--l0:#0b6e75;--l1:#8a5a00;--l2:#b3261e;--l3:#4a5fa8;--l4:#5b7a1d;--l5:#7d3f98}
@media (prefers-color-scheme:dark){:root{--paper:#1b1a18;--ink:#e9e4da;--soft:#b0a899;--edge:#3b3732;--accent:#7cc3c4;--l0:#62c6cc;--l1:#e0ae54;--l2:#f28b82;--l3:#9fb0f0;--l4:#a9cc63;--l5:#d09be8}}
*{box-sizing:border-box}
body{max-width:76rem;margin:0 auto;padding:2rem 1.5rem 3rem;background:var(--paper);color:var(--ink);font:15px/1.6 'IBM Plex Sans Arabic','Noto Sans Arabic','Geeza Pro','Segoe UI',Tahoma,system-ui,sans-serif}
a{color:inherit;text-decoration-color:var(--edge);text-underline-offset:.25em}
a:hover{text-decoration-color:currentColor}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1{margin:.1rem 0 .4rem;font-size:1.7rem;line-height:1.45}
h2{margin:2.2rem 0 .6rem;font-size:1.1rem}
.kind{margin:0;color:var(--accent);font-weight:600}
.quiet,dt,i{color:var(--soft)}
p.quiet{margin:.2rem 0}
dl{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.6rem 0 0;font-size:.86rem}
dl div{display:flex;gap:.4rem;min-width:0}
dd{margin:0;overflow-wrap:anywhere}
article{margin-block-start:2.5rem;padding-block-start:1.5rem;border-block-start:1px solid var(--edge)}
body>article:first-child{margin:0;padding:0;border:0}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:1.2rem 0;padding:0;list-style:none;font-size:.9rem}
.legend li{display:flex;gap:.5rem;align-items:center}
.mark{display:inline-block;flex:none;width:1.3rem;height:0;border-block-end:2px solid}
.text{margin-block:1.5rem}
.paragraph{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:0 2rem;margin-block-end:1.1rem;break-inside:avoid-page}
[dir=ltr] .paragraph{direction:rtl}
.words{position:relative;margin:0;padding-inline-start:2.4rem;font:1.32rem/2.5 'Noto Naskh Arabic','Amiri','Geeza Pro','Traditional Arabic','Times New Roman',serif;overflow-wrap:anywhere}
.run{white-space:pre-wrap}
.headline{font-weight:700}
.boilerplate,.date,.repeated-headline{color:var(--soft)}
.number{position:absolute;inset-inline-start:0;color:var(--soft);font:.8rem/4 'IBM Plex Sans Arabic',system-ui,sans-serif;text-decoration:none}
mark{background:none;color:inherit;border-block-end:2px solid}
.v0{padding-block-end:1px}.v1{padding-block-end:6px}.v2{padding-block-end:11px}.v3{padding-block-end:16px}
.l0{border-color:var(--l0);border-block-end-style:solid}
.l1{border-color:var(--l1);border-block-end-style:dashed}
.l2{border-color:var(--l2);border-block-end-style:double;border-block-end-width:4px}
.l3{border-color:var(--l3);border-block-end-style:dotted}
.l4{border-color:var(--l4);border-block-end-style:dashed;border-block-end-width:1px}
.l5{border-color:var(--l5);border-block-end-style:dotted;border-block-end-width:3px}
mark.l0.v0{background:color-mix(in srgb,var(--l0) 13%,transparent)}
mark.l2.v0,mark.l2.v1{background:color-mix(in srgb,var(--l2) 13%,transparent)}
mark.l3.v0{background:color-mix(in srgb,var(--l3) 13%,transparent)}
mark:target{background:color-mix(in srgb,var(--accent) 32%,transparent);scroll-margin-block:30vh}
.ja::after,.jb::before{content:'\\200d'}
.notes{margin:0;padding:.45rem 0 0;list-style:none;font-size:.86rem;direction:ltr}
[dir=rtl] .notes{direction:rtl}
.notes li{margin-block-end:.2rem}
.notes a{display:flex;gap:.5rem;align-items:center;text-decoration:none}
.notes q{display:block;padding-inline-start:1.8rem;color:var(--soft)}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.88rem}
th,td{padding:.4rem .6rem;border-block-end:1px solid var(--edge);text-align:start;vertical-align:top}
th{color:var(--soft);font-weight:600}
tr{break-inside:avoid}
.sums{padding-inline-start:1.2rem}
footer{margin-block-start:3rem;padding-block-start:1rem;border-block-start:1px solid var(--edge);color:var(--soft);font-size:.82rem}
@media (max-width:52rem){.paragraph{grid-template-columns:minmax(0,1fr)}.notes{padding-inline-start:2.4rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--edge:#bbb;--accent:#1f5f63;--l0:#0b6e75;--l1:#8a5a00;--l2:#b3261e;--l3:#4a5fa8;--l4:#5b7a1d;--l5:#7d3f98}
body{max-width:none;padding:0;font-size:10.5pt}.words{font-size:13pt}.paragraph{grid-template-columns:minmax(0,1fr) 13rem}article{break-before:page}body>article:first-child{break-before:auto}.back{display:none}*{print-color-adjust:exact}}
@page{margin:16mm 14mm}
`
