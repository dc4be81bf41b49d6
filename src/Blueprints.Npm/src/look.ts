/** How the element looks. As a sheet of its own, which no policy of content takes for a style inside the page. */
export const look = `
:host { display: block; position: relative; color-scheme: light; }
:host([hidden]) { display: none; }
.drawing { overflow-x: auto; }
svg { display: block; max-width: 100%; height: auto; }
[tabindex] { cursor: pointer; outline: none; }
[tabindex]:focus-visible { filter: drop-shadow(0 0 1px #1f5fbf) drop-shadow(0 0 3px #1f5fbf); }
[data-selected] { filter: drop-shadow(0 0 2px #1f5fbf) drop-shadow(0 0 4px #1f5fbf); }
.problems { margin: 0 0 8px; padding: 8px 12px 8px 28px; border-left: 4px solid #b42318; background: #fef3f2; color: #1b2733; font: 14px/1.45 Inter, Arial, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
.problems.warning { border-color: #b54708; background: #fffaeb; }
.tip { position: absolute; z-index: 1; box-sizing: border-box; max-width: min(360px, 100%); padding: 6px 10px; border-radius: 6px; background: #1b2733; color: #fff; font: 13px/1.45 Inter, Arial, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; white-space: pre-line; overflow-wrap: anywhere; pointer-events: none; }
.problems[hidden], .tip[hidden] { display: none; }
`;
