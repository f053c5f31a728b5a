"""Settings of one installation, read from the environment; the defaults are those of a fresh clone.

DATABASE_URL       postgres://user@host:port/name; left out: SQLite in var/
SECRET_KEY         kept in var/secret-key (made on the first start) when left out
ALLOWED_HOSTS      comma-separated; local addresses when left out
SITE_URL           the address people type, used in letters; http://127.0.0.1:8000 when left out
EMAIL_URL          smtp://user:password@host:port (smtps:// for TLS); left out: letters are files in var/mail
SECRETARIAT_VAR    folder of everything that is written (var/ in the checkout)
TRUSTED_PROXIES    how many proxies stand before the server, so that attempts are counted by who makes them; 0 when left out
DEBUG              "1" for developers
"""

import os
import pathlib
import secrets
from urllib.parse import unquote, urlsplit

ROOT = pathlib.Path(__file__).resolve().parents[3]
VAR = pathlib.Path(os.environ.get("SECRETARIAT_VAR", ROOT / "var"))
VAR.mkdir(mode=0o700, parents=True, exist_ok=True)  # letters, secrets and closed papers: its owner's alone

DEBUG = os.environ.get("DEBUG") == "1"


def kept_secret() -> str:
    """The installation's own key, made once and readable by its owner alone."""
    file = VAR / "secret-key"
    if not file.exists():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as stream:
            stream.write(secrets.token_urlsafe(50))
    return file.read_text().strip()


SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret()
ALLOWED_HOSTS = [h for h in os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",") if h]
SITE_URL = os.environ.get("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
SECURE = SITE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "ninja",
    "secretariat.people",  # before allauth: its pages are shown in our words
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "secretariat.furniture",
    "secretariat.chronicle",
    "secretariat.notices",
    "secretariat.participants",
    "secretariat.documents",
    "secretariat.institutions",
    "secretariat.meetings",
    "secretariat.ledger",
    "secretariat.financing",
    "secretariat.fund",
    "secretariat.standing",
    "secretariat.presidency",
    "secretariat.executive",
    "secretariat.participation",
    "secretariat.society",
    "secretariat.practices",
    "secretariat.reports",
    "secretariat.negotiation",
    "secretariat.decisions",
    "secretariat.portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "secretariat.people.middleware.DelegateMiddleware",
    "secretariat.people.middleware.SecondFactorMiddleware",
    "secretariat.people.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "secretariat.config.urls"
WSGI_APPLICATION = "secretariat.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "secretariat.furniture.context.frame",
            ],
            "builtins": ["secretariat.furniture.templatetags.house", "django.templatetags.i18n"],
        },
    }
]
FORM_RENDERER = "secretariat.furniture.forms.HouseRenderer"


def database(url: str) -> dict:
    """Django's settings for a DATABASE_URL, or for the embedded database when the address is empty."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(VAR / "secretariat.sqlite3"),
            "OPTIONS": {
                # WAL + FULL: what is confirmed survives a power cut; IMMEDIATE: writers queue instead of failing.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise SystemExit("DATABASE_URL must read postgres://user:password@host:port/name (or be left out for SQLite).")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- people ------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ["email"]}},
]
ACCOUNT_ADAPTER = "secretariat.people.adapter.InvitationOnly"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation already went to that address
ACCOUNT_PREVENT_ENUMERATION = True
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXIES", "0"))
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True  # who changes how an account is entered, its owner learns by mail
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser
ACCOUNT_FORMS = {
    "login": "secretariat.people.signin_forms.SignIn",
    "reauthenticate": "secretariat.people.signin_forms.Reauthenticate",
    "change_password": "secretariat.people.signin_forms.ChangePassword",
    "reset_password": "secretariat.people.signin_forms.ResetPassword",
    "reset_password_from_key": "secretariat.people.signin_forms.NewPassword",
}
MFA_ADAPTER = "secretariat.people.adapter.SecondFactor"
MFA_FORMS = {
    "authenticate": "secretariat.people.signin_forms.OneTimeCode",
    "reauthenticate": "secretariat.people.signin_forms.ReauthenticateCode",
    "activate_totp": "secretariat.people.signin_forms.ActivateCodes",
    "add_webauthn": "secretariat.people.signin_forms.AddKey",
    "edit_webauthn": "secretariat.people.signin_forms.EditKey",
}
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE
MFA_TOTP_ISSUER = "CRM Secretaría Virtual"
LOGIN_REDIRECT_URL = "portal:desk"
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "portal:front"

# -- language and time -------------------------------------------------------------------------------------------
LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español"), ("en", "English")]
LOCALE_PATHS = sorted(p for p in (ROOT / "locale").glob("*") if p.is_dir())
USE_I18N = True
USE_TZ = True
TIME_ZONE = "America/Costa_Rica"  # the seat of the Secretariat
USE_THOUSAND_SEPARATOR = False

# -- files -------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
}

# -- mail and jobs -----------------------------------------------------------------------------------------------
mail = urlsplit(os.environ.get("EMAIL_URL", ""))
if mail.scheme:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = mail.hostname or "localhost"
    EMAIL_PORT = mail.port or (465 if mail.scheme == "smtps" else 25)
    EMAIL_HOST_USER = unquote(mail.username or "")
    EMAIL_HOST_PASSWORD = unquote(mail.password or "")
    EMAIL_USE_SSL = mail.scheme == "smtps"
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "mail"
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "secretaria@crm.invalid")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
CSRF_FAILURE_VIEW = "secretariat.furniture.views.csrf_failure"
SILENCED_SYSTEM_CHECKS: list[str] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"without-secrets": {"()": "secretariat.config.logs.WithoutSecrets"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["without-secrets"]}},
    "loggers": {name: {"filters": ["without-secrets"]} for name in ("django.request", "django.security.csrf")},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
