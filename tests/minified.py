"""The build step that makes style sheet and script smaller, for tests: it lies outside of any package."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

_SPEC = spec_from_file_location("hatch_build", Path(__file__).parents[1] / ".ci" / "hatch_build.py")
_MODULE = module_from_spec(_SPEC)
_SPEC.loader.exec_module(_MODULE)

smaller_script, smaller_style = _MODULE.smaller_script, _MODULE.smaller_style
