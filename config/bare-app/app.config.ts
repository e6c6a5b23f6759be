export default { pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'] };
