"""The recorder notes what a test drew, and a mutant is noticed only by a test that asserts on the clause."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INVENTED = '''
from charter.because import Because, all_of
from charter.clause import clause

READY = Because("vm.consensus", True)

@clause("vm.extraordinary")
def judged(asked: bool) -> Because:
    return Because("vm.extraordinary", asked)

def test_it_asserts():
    assert judged(True).holds and not judged(False).holds

def test_it_only_looks():
    all_of("vm.composition", READY)
    Because("vm.virtual-allowed", None)

def test_it_fails():
    Because("vm.decision-organ", True)
    raise AssertionError
'''  # fmt: skip


def test_what_tests_draw_is_noted_and_only_what_they_assert_bites(tmp_path: Path) -> None:
    tests = tmp_path / "test_invented.py"
    tests.write_text(INVENTED)
    folder = tmp_path / "evidence"
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", "SECRETARIAT_EVIDENCE": str(folder)}
    words = [sys.executable, "-m", "pytest", "-q", "-p", "tests.evidence.recorder", "-p", "no:cacheprovider", f"--rootdir={tmp_path}"]
    subprocess.run([*words, "-c", os.devnull, str(tests)], cwd=ROOT, env=env, check=False, capture_output=True)
    core = json.loads((folder / "core.json").read_text())
    assert core["drawn"] == {
        "vm.composition": {"holds": ["test_invented.py::test_it_only_looks"]},
        "vm.consensus": {"holds": ["test_invented.py::test_it_only_looks"]},
        "vm.extraordinary": {"holds": ["test_invented.py::test_it_asserts"], "fails": ["test_invented.py::test_it_asserts"]},
        "vm.virtual-allowed": {"open": ["test_invented.py::test_it_only_looks"]},
    }
    bite = (
        "import sys; from tests.evidence import teeth; "
        f"sys.exit(teeth.main([{str(folder)!r}], ['--rootdir={tmp_path}', '-c', '{os.devnull}', {str(tests)!r}]))"
    )
    asleep = {**env, "SECRETARIAT_EVIDENCE": ""}
    said = subprocess.run([sys.executable, "-c", bite], cwd=ROOT, env=asleep, check=False, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr
    found = json.loads((folder / "teeth.json").read_text())
    asserted = "test_invented.py::test_it_asserts"
    assert found["vm.extraordinary"] == {"holds": asserted, "fails": asserted}
    assert found["vm.consensus"] == {"holds": "", "fails": ""}
    assert "nobody notices vm.composition: fails" in said.stdout
