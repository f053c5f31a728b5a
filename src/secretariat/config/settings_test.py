"""Settings of the tests: the same house, with a throw-away database, mail in memory and fast passwords."""

import os
import tempfile

os.environ.setdefault("SECRETARIAT_VAR", tempfile.mkdtemp(prefix="secretariat-test-"))
os.environ.setdefault("SECRET_KEY", "only-for-tests")

from .settings import *  # noqa: F403
from .settings import DATABASES, STATIC_ROOT

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # whitenoise warns of a folder that is not there

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The browser journeys read the database from the server's thread: a file, not memory.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(os.environ["SECRETARIAT_VAR"], "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = (  # speed: a test's database need not survive a power cut
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;"
    )
elif group := os.environ.get("SECRETARIAT_TEST_DATABASE"):  # groups of tests that run side by side
    DATABASES["default"]["TEST"] = {"NAME": f"test_{DATABASES['default']['NAME']}_{group}"}
